import { Button } from 'antd';
import { useTexts } from '../../../lib/text/locale.ts';
import { MANDATES, ROLES, type Assignee } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { MANDATE_WORDS, ROLE_WORDS } from '../words.ts';
import { AgencyField } from './agency-fields.tsx';
import { ChoiceField } from './choice-field.tsx';

interface AssigneeRowsProps {
  readonly value: readonly Assignee[];
  readonly onChange: (value: readonly Assignee[]) => void;
}

const NEW: Assignee = {
  name: '',
  kind: 'agency',
  role: 'perform',
  mandate: { words: null, decided: 'by-kind' },
  followed: true,
};

/** Who does it: body, role, mandate. */
export function AssigneeRows({ value, onChange }: AssigneeRowsProps) {
  const t = useTexts(questionTexts);
  return (
    <>
      {value.map((assignee, index) => (
        <AssigneeRow
          key={index}
          n={index + 1}
          assignee={assignee}
          onChange={(next) => onChange(value.with(index, next))}
          onRemove={() => onChange(value.toSpliced(index, 1))}
        />
      ))}
      <Button size="small" onClick={() => onChange([...value, NEW])}>
        {t.addAgency}
      </Button>
    </>
  );
}

interface AssigneeRowProps {
  readonly n: number;
  readonly assignee: Assignee;
  readonly onChange: (assignee: Assignee) => void;
  readonly onRemove: () => void;
}

function AssigneeRow({ n, assignee, onChange, onRemove }: AssigneeRowProps) {
  const t = useTexts(questionTexts);
  return (
    <div className="assignee-row">
      <AgencyField
        label={t.agencyN(n)}
        value={assignee.name}
        onChange={(name) => onChange({ ...assignee, name })}
      />
      <ChoiceField
        isBare
        label={t.roleN(n)}
        names={ROLES}
        words={ROLE_WORDS}
        value={assignee.role}
        onChange={(role) => onChange({ ...assignee, role })}
      />
      <ChoiceField
        isBare
        label={t.mandateN(n)}
        names={MANDATES}
        words={MANDATE_WORDS}
        value={assignee.mandate.decided}
        onChange={(decided) => onChange({ ...assignee, mandate: { ...assignee.mandate, decided } })}
      />
      <Button aria-label={t.removeAgency(n)} onClick={onRemove}>
        {'×'}
      </Button>
    </div>
  );
}

import { useState } from 'react';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { useMe } from '../../../lib/session/me.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useDefaultLadder, useEnterDefault, type Ladder } from '../api/policies.ts';
import { inWords } from '../refused-rule.ts';
import { texts } from '../texts.ts';
import { useTypedLadder } from '../use-typed-ladder.ts';
import { LadderPart } from './ladder-part.tsx';
import { WaitsPart } from './waits-part.tsx';

/** The ladder with which plans are issued; an administrator makes another one. */
export function DefaultRules() {
  const t = useTexts(texts);
  const [entered, setEntered] = useState<number | null>(null);
  return (
    <QueryState query={useDefaultLadder()} rows={12}>
      {({ version, policy }) => (
        <>
          <p className="quiet small">{t.version(version)}</p>
          {entered === version && <p role="status">{t.entered(version)}</p>}
          <p>{t.defaultNote}</p>
          <DefaultForm key={version} ladder={policy} onEntered={setEntered} />
        </>
      )}
    </QueryState>
  );
}

function DefaultForm({ ladder, onEntered }: { ladder: Ladder; onEntered: (version: number) => void }) {
  const t = useTexts(texts);
  const mayChange = useMe().permissions.includes('policies:write');
  const { typed, change, isReadable, type } = useTypedLadder(ladder);
  const { give, isPending, problem } = useEnterDefault();
  const fields = { ladder, typed, problem, onChange: mayChange ? type : null };
  const enter = async (reason: string) => {
    const answer = change && (await give({ ladder: change, reason }));
    if (answer) onEntered(answer.version);
    return answer !== undefined;
  };
  return (
    <>
      <LadderPart {...fields} />
      <WaitsPart {...fields} />
      {!mayChange && <p className="quiet">{t.defaultReadOnly}</p>}
      {mayChange && change === undefined && <p className="quiet">{t.nothingChanged}</p>}
      {mayChange && change !== undefined && isReadable && (
        <ConfirmAction
          label={t.apply}
          type="primary"
          question={t.defaultQuestion}
          reason={t.reason}
          isPending={isPending}
          problem={inWords(problem, t)}
          onConfirm={enter}
        />
      )}
    </>
  );
}

import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Conventions } from '../api/policies.ts';
import { texts } from '../texts.ts';

const CHOICES = {
  rollForward: ['next', 'same', 'previous'],
  beforeDay: ['exclusive', 'inclusive'],
} as const;
type Name = keyof typeof CHOICES;

interface ConventionsPartProps {
  readonly conventions: Conventions;
  /** Null for who may only look. */
  readonly onChange: ((conventions: Conventions) => void) | null;
}

/** How the words of a plan's dates are read: each question with its answers. */
export function ConventionsPart(props: ConventionsPartProps) {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="conventions-title">
      <div className="section-head">
        <h2 id="conventions-title">{t.conventions}</h2>
      </div>
      <div className="card">
        {(Object.keys(CHOICES) as Name[]).map((name) => (
          <Question key={name} name={name} {...props} />
        ))}
      </div>
    </section>
  );
}

function Question({ name, conventions, onChange }: ConventionsPartProps & { readonly name: Name }) {
  const t = useTexts(texts);
  if (onChange === null)
    return (
      <p>
        {t[name]} <strong>{t[conventions[name]]}</strong>
      </p>
    );
  return (
    <FieldFrame label={t[name]} message={undefined} isGroup>
      {({ id }) =>
        CHOICES[name].map((choice) => (
          <label key={choice} className="radio">
            <input
              type="radio"
              name={id}
              checked={conventions[name] === choice}
              onChange={() => onChange({ ...conventions, [name]: choice })}
            />{' '}
            {t[choice]}
          </label>
        ))
      }
    </FieldFrame>
  );
}

import { Button } from 'antd';
import { useTexts } from '../../lib/text/locale.ts';
import { ConfirmAction } from '../confirm-action.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { texts } from './texts.ts';
import { useEscalationStep, type Escalation } from './use-escalation-step.ts';

interface StepProps {
  readonly escalation: Escalation;
}

/** The steps that the server allows, the likely one first; none where there is nothing to do. */
export function EscalationSteps({ escalation, isShort }: StepProps & { readonly isShort: boolean }) {
  const allowed = new Set(escalation.allowedActions);
  if (allowed.size === 0) return null;
  return (
    <div className="escalation-steps">
      {allowed.has('answer-escalation') && <Explain escalation={escalation} />}
      {allowed.has('acknowledge-escalation') && <Acknowledge escalation={escalation} />}
      {allowed.has('direct-escalation') && <Direct escalation={escalation} />}
      {allowed.has('direct-escalation') && <AskForExplanation escalation={escalation} />}
      {!isShort && allowed.has('close-escalation') && <Close escalation={escalation} />}
    </div>
  );
}

function Acknowledge({ escalation }: StepProps) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useEscalationStep(escalation);
  return (
    <>
      <Button
        type="primary"
        loading={isPending}
        aria-label={t.acknowledgeOf(escalation.agency.shortName)}
        onClick={() => give({ type: 'acknowledge-escalation', escalationId: escalation.id })}
      >
        {t.acknowledge}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}

function Direct({ escalation }: StepProps) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useEscalationStep(escalation);
  return (
    <ConfirmAction
      label={t.direct}
      question={t.directQuestion(escalation.agency.shortName)}
      reason={t.directionField}
      isPending={isPending}
      problem={problem}
      onConfirm={async (direction) =>
        (await give({ type: 'direct-escalation', escalationId: escalation.id, direction })) !== undefined
      }
    />
  );
}

/** A direction in fixed words: one press and it is asked. */
function AskForExplanation({ escalation }: StepProps) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useEscalationStep(escalation);
  return (
    <ConfirmAction
      label={t.ask}
      question={t.askQuestion(escalation.agency.shortName, t.askSentence)}
      reason={t.askMore}
      isReasonOptional
      isPending={isPending}
      problem={problem}
      onConfirm={async (more) => {
        const direction = [t.askSentence, more].filter(Boolean).join(' ');
        return (
          (await give({ type: 'direct-escalation', escalationId: escalation.id, direction })) !== undefined
        );
      }}
    />
  );
}

function Explain({ escalation }: StepProps) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useEscalationStep(escalation);
  return (
    <ConfirmAction
      label={t.explain}
      question={t.explainQuestion}
      reason={t.explanationField}
      type="primary"
      isPending={isPending}
      problem={problem}
      onConfirm={async (answer) =>
        (await give({ type: 'answer-escalation', escalationId: escalation.id, answer })) !== undefined
      }
    />
  );
}

function Close({ escalation }: StepProps) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useEscalationStep(escalation);
  return (
    <ConfirmAction
      label={t.close}
      question={t.closeQuestion}
      reason={t.closeNote}
      isReasonOptional
      isPending={isPending}
      problem={problem}
      onConfirm={async (note) =>
        (await give({ type: 'close-escalation', escalationId: escalation.id, ...(note && { note }) })) !==
        undefined
      }
    />
  );
}

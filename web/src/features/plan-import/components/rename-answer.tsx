import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/text/locale.ts';
import type { OpenPoint } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { AgenciesField } from './agency-fields.tsx';
import { useReviewDesk } from './review-desk.ts';

/** What a name of the text stands for, once for all its places: a body that has ended, its successors. */
export function RenameAnswer({ point, name }: { point: OpenPoint; name: string }) {
  const t = useTexts(questionTexts);
  const { orders } = useReviewDesk();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rename = (names: readonly string[]) => void orders.operate({ type: 'rename', name, names });
  const proposed = proposedIn(point);
  return (
    <>
      <p>{t.whichBody(name)}</p>
      {proposed.length > 0 && (
        <p className="question-buttons">
          <span>{t.mayBe}</span>
          {proposed.map((body) => (
            <Button key={body} size="small" disabled={orders.isPending} onClick={() => rename([body])}>
              {body}
            </Button>
          ))}
        </p>
      )}
      <div className="question-answer">
        <AgenciesField label={t.chooseBodies} value={chosen} onChange={setChosen} />
        <Button
          type="primary"
          disabled={chosen.length === 0 || orders.isPending}
          onClick={() => rename(chosen)}
        >
          {t.replaceEverywhere}
        </Button>
        <Button disabled={orders.isPending} onClick={() => rename([])}>
          {t.leaveOut}
        </Button>
      </div>
    </>
  );
}

/** What may be meant, as the server proposes it. */
function proposedIn({ values }: OpenPoint): string[] {
  const { proposed } = values as { proposed?: unknown };
  return Array.isArray(proposed) ? proposed.filter((name) => typeof name === 'string') : [];
}

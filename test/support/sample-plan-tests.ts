import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date.ts';
import { docxFile, paragraph } from './office-files.ts';
import { sampleText } from './sample-review.ts';
import { SamplePlanStory, type RoundOfStory } from './sample-plan-story.ts';

/** What a plan brings at its launch, and its yearly round; the days that the plan leaves open are set by its people. */
export interface FirstRound {
  readonly plan: string;
  readonly tasks: number;
  readonly round: string;
  readonly period: string;
  readonly reports: number;
  /** The last day on time. */
  readonly unitsDue: string;
  readonly consolidationDue: string;
  /** Which of the two the plan leaves open. */
  readonly open: readonly ('units' | 'consolidation')[];
}

const CONTENT = { summary: 'Đã thực hiện', results: [], difficulties: '', proposals: '', figures: [] };

/** From the upload of a sample plan to the close of its first round, by people over the API. */
export function describeFirstRound(first: FirstRound): void {
  describe(`the sample plan ${first.plan}, from its document to its first round`, () => {
    let story: SamplePlanStory;
    let importId: string;
    let planId: string;

    beforeAll(async () => {
      story = await SamplePlanStory.begin(first.plan, first.round);
    });
    afterAll(() => story?.installation.close());

    const proposals = (id: string) =>
      story
        .as('owner')
        .get<{ items: { list: string; value: { text: string } }[] }>(`/plan-imports/${id}/proposals`);
    const round = async (): Promise<RoundOfStory> => {
      const { id } = (await story.rounds(planId)).find(
        ({ dutyRef, periodKey }) => dutyRef === first.round && periodKey === first.period,
      )!;
      return story.as('owner').get<RoundOfStory>(`/rounds/${id}`);
    };
    const completeness = async () =>
      (await story.as('owner').get<{ counts: object }>(`/rounds/${(await round()).id}/completeness`)).counts;
    const reportOf = async (login: string): Promise<string> => {
      const path = `/reports?kind=unit&roundId=${(await round()).id}`;
      const { items } = await story.as(login).get<{ items: { id: string }[] }>(path);
      expect(items).toHaveLength(1);
      return `/reports/${items[0]!.id}`;
    };
    const submit = async (login: string) => {
      const path = await reportOf(login);
      expect(await story.order(login, path, { type: 'submit', content: CONTENT })).toMatchObject({
        status: 'submitted',
      });
      return path;
    };

    it('reads the same out of a Word file as out of the text', async () => {
      const text = sampleText(first.plan);
      importId = await story.upload('ke-hoach.txt', new Blob([text]));
      const word = docxFile(
        text
          .split('\n')
          .map((line) => paragraph(line))
          .join(''),
      );
      const again = await story.upload('ke-hoach.docx', new Blob([new Uint8Array(word)]));
      const [one, two] = await Promise.all([proposals(importId), proposals(again)]);
      const found = ({ items }: typeof one) => items.map(({ list, value }) => `${list}: ${value.text}`);
      expect(found(two)).toEqual(found(one));
      expect(one.items.length).toBeGreaterThan(30);
    });

    it('becomes, by the answers of its review, the plan that lies beside it', async () => {
      await story.review(importId);
      const checklist = `/plan-imports/${importId}/checklist`;
      expect(await story.as('owner').get(checklist)).toMatchObject({ ready: true });
      const draft = await story
        .as('owner')
        .post<{ id: string; status: string }>(`/plan-imports/${importId}/plan`, {});
      expect(draft.status).toBe('draft');
      planId = draft.id;
      const [row] = await story.installation.dataSource.query<[{ document: { source: object } }]>(
        'SELECT document FROM plan WHERE id = $1',
        [planId],
      );
      const { source } = story.document;
      expect({ ...row.document, source }).toEqual(story.document);
    });

    it(`is issued: ${first.tasks} tasks, each with its workflow`, async () => {
      await story.issue(planId);
      const counted = await story.installation.dataSource.query(
        `SELECT count(*)::int AS tasks, count(s.started_generation)::int AS running
           FROM task t JOIN subject s ON s.id = t.id WHERE t.plan_id = $1`,
        [planId],
      );
      expect(counted).toEqual([{ tasks: first.tasks, running: first.tasks }]);
      for (const level of first.open) {
        const [who, dueOn] =
          level === 'units' ? ['owner', first.unitsDue] : ['leader', first.consolidationDue];
        const set = { type: 'set-round-date', level, dueOn, reason: 'Kế hoạch không nêu ngày' };
        await story.order(who, `/rounds/${(await round()).id}`, set);
      }
      expect(await round()).toMatchObject({ status: 'scheduled' });
    });

    it(`asks ${first.reports} bodies for their report when the round opens`, async () => {
      const { opensOn } = await round();
      await story.walkTo(addDays(opensOn!, 1));
      expect(await round()).toMatchObject({ status: 'open', consolidationReportId: null });
      const asked = await story.installation.dataSource.query(
        `SELECT count(*)::int AS reports, min(due_on)::text AS due FROM report WHERE round_id = $1`,
        [(await round()).id],
      );
      expect(asked).toEqual([{ reports: first.reports, due: first.unitsDue }]);
    });

    it('takes reports in time and late, and knows who is silent', async () => {
      const inTime = [await submit('unit-0'), await submit('unit-1')];
      expect(await story.order('owner', inTime[0]!, { type: 'accept' })).toMatchObject({
        status: 'accepted',
      });
      await story.walkTo(addDays(first.unitsDue, 2));
      await submit('unit-2');
      expect(await completeness()).toMatchObject({ onTime: 2, late: 1, accepted: 1, submitted: 2 });
      const silent = `SELECT count(*)::int AS n FROM report WHERE round_id = $1 AND kind = 'unit' AND status = 'not-submitted'`;
      expect(await story.installation.dataSource.query(silent, [(await round()).id])).toEqual([
        { n: first.reports - 3 },
      ]);
    });

    it('ends with the consolidation, which the leader accepts', async () => {
      await story.walkTo(first.consolidationDue);
      const { consolidationReportId } = await round();
      const path = `/reports/${consolidationReportId}`;
      await story.order('owner', path, { type: 'submit', content: CONTENT });
      expect(await story.order('leader', path, { type: 'accept' })).toMatchObject({ status: 'accepted' });
      await story.walkTo(addDays(first.consolidationDue, 5));
      expect(await round()).toMatchObject({ status: 'closed' });
    });

    it('leaves a ledger that is as the rules ask, row by row', async () => {
      await story.installation.verifyLedger();
    });
  });
}

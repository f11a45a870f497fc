import { expect, shortened, told, until } from './walk-client.mjs';

/** Opening 146 reports with their workflows takes seconds; a busy small machine needs more. */
const OPENING_SECONDS = 180;
/** The round of Hà Nội opens a week after the history ends; a walk that comes earlier goes on day by day. */
const MOST_DAYS = 10;
const CONSOLIDATION_DUE = '2025-12-25';

const STATUS_CONFLICT = 409;

const answerLine = ({ status, version, at }) => `${status}, version ${version}, ${told(at)}`;
const commands = ({ id }) => `/reports/${id}/commands`;
const countsLine = ({ counts, requested }) => {
  const { owed, missing, submitted, accepted, onTime, late, zero } = counts;
  return (
    `${owed} owed, ${missing} missing, ${submitted} waiting, ${accepted} accepted; ` +
    `${onTime} on time, ${late} late, ${zero} zero reports; ${requested.counts.owed} requested apart`
  );
};

/** 6. The yearly round: opening, a report, a zero report, acceptance, completeness, consolidation. */
export async function roundOpens(story) {
  story.chapter(
    '6. The round of reports opens · Kỳ báo cáo năm 2025',
    '30 working days before "trước ngày 15/12": on 03/11/2025, for everybody at once.',
  );
  const round = await openRound(story);
  if (round.status === 'closed') return story.note('The round is closed: this part was done before.');
  await sendReport(story, round);
  await sendZeroReport(story, round);
  await acceptReports(story, round);
  return consolidate(story, round);
}

async function openRound(story) {
  const { people, plan } = story;
  const list = `/plans/${plan.id}/rounds`;
  const find = async () =>
    (await people.standing.quietly(list)).find(({ periodKey }) => periodKey === '2025');
  for (let day = 0; day < MOST_DAYS && (await find())?.status !== 'open'; day += 1) {
    if ((await find())?.status === 'closed') break;
    await story.advance('day');
  }
  const [round] = await people.standing.get(list, (rounds) => rounds.map(roundLine).join('\n          '));
  expect(round?.periodKey === '2025' && round.status !== 'scheduled', 'the round of 2025 has not opened');
  const owed = ({ counts, requested }) => counts.owed + counts.cancelled + requested.counts.owed;
  const ask = () => people.standing.quietly(`/rounds/${round.id}/completeness`);
  const completeness = await until('the reports of the round', OPENING_SECONDS, ask, (it) => owed(it) >= 146);
  expect(owed(completeness) === 146, `${owed(completeness)} reports are owed, the plan asks for 146`);
  await people.standing.get(`/rounds/${round.id}/completeness`, countsLine);
  return round;
}

const roundLine = (round) =>
  `${round.periodName}: ${round.status}, figures ${told(round.window.start)}–${told(round.window.cutOff)}, ` +
  `${round.unitsDue?.explanation ?? 'no date yet'}`;

/** The reports of the round that are still owed, those of the demonstration's accounts first. */
async function owedReport(story, round, preferred) {
  const list = `/reports?roundId=${round.id}&status=not-submitted&kind=unit&limit=200`;
  const { items } = await story.people.standing.quietly(list);
  const communes = items.filter(({ agency }) => agency.id.startsWith('vn-xa-'));
  return communes.find(({ agency }) => agency.shortName.includes(preferred)) ?? communes[0];
}

/** A report pre-filled from the unit's own tasks, completed, saved and sent. */
async function sendReport(story, round) {
  const report = await owedReport(story, round, 'Ba Đình');
  if (!report) return story.note('Every commune has reported: this part was done before.');
  story.say(
    `${report.agency.shortName} finds its report filled in from its own tasks, completes and sends it.`,
  );
  const commune = await story.personOf(report.agency);
  const { content } = await commune.get(`/reports/${report.id}/prefill`, prefillLine);
  expect(content.figures.length > 0, 'the report is not filled in from the tasks');
  const { draft, version } = await commune.quietly(`/reports/${report.id}`);
  const body = { content: completed(content), version: draft?.version ?? 0 };
  await commune.put(`/reports/${report.id}/draft`, body, (saved) => `draft, version ${saved.version}`);
  const order = { type: 'submit', useDraft: true, expectedVersion: version };
  const answer = await commune.post(commands(report), order, answerLine);
  expect(answer.status === 'submitted', `a report that was sent is submitted, not ${answer.status}`);
  story.say('Somebody who saw an older version is told so, instead of overwriting.');
  const { standing } = story.people;
  const stale = { type: 'accept', expectedVersion: version };
  return standing.refused(STATUS_CONFLICT, 'POST', commands(report), stale);
}

const prefillLine = ({ content }) => {
  const figures = content.figures.slice(0, 3).map(({ label, value }) => `${label}: ${value}`);
  return `${content.results.length} lines of results; ${figures.join('; ')}…`;
};

function completed(content) {
  const text = (value, otherwise) => (value.trim() === '' ? otherwise : value);
  return {
    ...content,
    summary: text(content.summary, 'Các nhiệm vụ được giao trong Kế hoạch được triển khai đầy đủ.'),
    results: content.results.map((line) => ({
      ...line,
      text: text(line.text, 'Đã triển khai theo kế hoạch.'),
    })),
    difficulties: text(content.difficulties, 'Công chức phụ trách còn kiêm nhiệm.'),
  };
}

/** Nothing arose: one order instead of a form. */
async function sendZeroReport(story, round) {
  const report = await owedReport(story, round, 'Sóc Sơn');
  if (!report) return;
  story.say(`${report.agency.shortName} has nothing to report: a zero report (báo cáo không phát sinh).`);
  const commune = await story.personOf(report.agency);
  const order = { type: 'submit', zero: true, expectedVersion: report.version };
  await commune.post(commands(report), order, answerLine);
  const sent = await commune.get(`/reports/${report.id}`, ({ submitted }) => shortened(submitted.summary));
  expect(sent.zero === true, 'the zero report is not marked as one');
}

async function acceptReports(story, round) {
  const { standing } = story.people;
  const list = `/reports?roundId=${round.id}&status=submitted&kind=unit&limit=200`;
  const { items } = await standing.get(list, ({ items: found }) => `${found.length} reports wait`);
  for (const report of items) {
    const order = { type: 'accept', expectedVersion: report.version };
    const answer = await standing.post(commands(report), order, answerLine);
    expect(answer.status === 'accepted', `an accepted report is accepted, not ${answer.status}`);
  }
  await standing.get(`/rounds/${round.id}/completeness`, countsLine);
}

/** The plan leaves the date of the consolidation open: the leader sets it. Then Sở Nội vụ begins its own report. */
async function consolidate(story, { id }) {
  const { standing, leader } = story.people;
  story.say(
    'The consolidation (tổng hợp) has no date in the plan ("theo quy định"). A person sets it, nothing is invented.',
  );
  const path = `/rounds/${id}`;
  const { settableLevels } = await leader.quietly(path);
  if (settableLevels.includes('consolidation')) {
    const reason = 'Theo yêu cầu của UBND Thành phố.';
    const order = { type: 'set-round-date', level: 'consolidation', dueOn: CONSOLIDATION_DUE, reason };
    await leader.post(`${path}/commands`, order, ({ consolidationDue }) => consolidationDue.explanation);
  } else story.note('Its date was set before.');
  const { allowedActions } = await standing.quietly(path);
  if (allowedActions.some(({ type }) => type === 'open-consolidation')) {
    const order = { type: 'open-consolidation', reason: 'Chuẩn bị tổng hợp sớm.' };
    await standing.post(
      `${path}/commands`,
      order,
      ({ consolidationOpenedAt }) => `opened ${told(consolidationOpenedAt)}`,
    );
  } else story.note('It was opened before.');
  const ask = () => standing.quietly(path);
  const isThere = ({ consolidationReportId }) => consolidationReportId !== null;
  const { consolidationReportId } = await until('the consolidation', OPENING_SECONDS, ask, isThere);
  const { consolidation } = await standing.get(
    `/reports/${consolidationReportId}/prefill`,
    consolidationLines,
  );
  const parts = Math.max(0, ...consolidation.figures.map((figure) => figure.parts.length));
  expect(parts > 0, 'no figure of the consolidation opens to its units');
  expect(
    consolidation.missing.length > 0 || consolidation.completeness.followed.missing === 0,
    'who is missing is not named',
  );
}

const consolidationLines = ({ consolidation }) => {
  const figures = consolidation.figures
    .slice(0, 3)
    .map(({ label, value, parts }) => `${label}: ${value} (of ${parts.length} units)`);
  return `${figures.join('; ')}…\n          missing: ${consolidation.missing.length} agencies, such as ${consolidation.missing[0]}`;
};

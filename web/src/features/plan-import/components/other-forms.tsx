import { useState } from 'react';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { HeadValue, NamedBody, ReportingValue, TargetValue } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { reportingSaid } from '../review-rules.ts';
import { FIELD_WORDS } from '../words.ts';
import { LabelledAgencies, LabelledAgency } from './agency-fields.tsx';
import type { FormProps } from './assignment-form.tsx';
import { DayField } from './day-field.tsx';
import { DeadlineField } from './deadline-field.tsx';
import { ProposalText } from './proposal-text.tsx';
import { TextField } from './text-field.tsx';

function useFieldName(): (field: string) => string {
  const locale = useLocale();
  return (field) => FIELD_WORDS[field]?.[locale] ?? field;
}

const BY_KIND = { words: null, decided: 'by-kind' } as const;

/** A duty to report: who, to whom, by when. */
export function ReportingForm({ value, onChange }: FormProps<ReportingValue>) {
  const t = useTexts(questionTexts);
  const name = useFieldName();
  const [opened] = useState(value);
  const bodyOf = (given: string): NamedBody =>
    value.from.find((body) => body.name === given) ?? { name: given, kind: 'agency', mandate: BY_KIND };
  return (
    <>
      <ProposalText text={value.text} />
      <LabelledAgencies
        label={name('from')}
        value={value.from.map((body) => body.name)}
        onChange={(names) => onChange({ from: names.map(bodyOf) })}
      />
      <LabelledAgency
        label={name('receiver')}
        value={value.receiver}
        onChange={(receiver) => onChange({ receiver })}
      />
      <LabelledAgency
        label={name('to')}
        value={value.to ?? ''}
        onChange={(to) => onChange({ to: to.trim() === '' ? null : to })}
      />
      <DeadlineField
        label={t.deadlineForOne}
        initial={value.deadline?.words ?? ''}
        list="reporting"
        mayBeEmpty
        onSaid={(saying) => onChange(reportingSaid(opened, saying))}
      />
    </>
  );
}

/** A target: who follows it. */
export function TargetForm({ value, onChange }: FormProps<TargetValue>) {
  const name = useFieldName();
  return (
    <>
      <ProposalText text={value.text} />
      <LabelledAgencies
        label={name('followedBy')}
        value={value.followedBy}
        onChange={(followedBy) => onChange({ followedBy })}
      />
    </>
  );
}

/** What the plan says of itself. */
export function HeadForm({ value, onChange }: FormProps<HeadValue>) {
  const name = useFieldName();
  const isDayStated = value.issuedOn !== null;
  return (
    <>
      <TextField
        label={name('title')}
        rows={2}
        value={value.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={name('number')}
        value={value.number ?? ''}
        onChange={(number) => onChange({ number: number.trim() === '' ? null : number })}
      />
      <DayField
        label={name('issuedOn')}
        value={value.issuedOn ?? value.assumedIssuedOn}
        onChange={(day) =>
          onChange(isDayStated && day !== null ? { issuedOn: day } : { assumedIssuedOn: day })
        }
      />
      <LabelledAgency
        label={name('issuer')}
        value={value.issuer}
        onChange={(issuer) => onChange({ issuer })}
      />
      <LabelledAgency
        label={name('standingAgency')}
        value={value.standingAgency}
        onChange={(standingAgency) => onChange({ standingAgency })}
      />
      <PersonFields value={value} onChange={onChange} />
      <PeriodFields value={value} onChange={onChange} />
    </>
  );
}

/** First and last day of the plan; without a last day it is open-ended. */
function PeriodFields({ value, onChange }: FormProps<HeadValue>) {
  const t = useTexts(questionTexts);
  const { period } = value;
  const set = (days: Partial<HeadValue['period']>) => onChange({ period: { ...period, ...days } });
  return (
    <>
      <DayField label={t.periodStart} value={period.start} onChange={(start) => set({ start })} />
      <DayField label={t.periodEnd} value={period.end} onChange={(end) => set({ end })} />
    </>
  );
}

/** The leader in charge, and who signed. */
function PersonFields({ value, onChange }: FormProps<HeadValue>) {
  const t = useTexts(questionTexts);
  const name = useFieldName();
  const { supervisor, signatory } = value;
  const setLeader = (fields: Partial<HeadValue['signatory']>) =>
    onChange({ supervisor: { ...supervisor, ...fields, assumed: false } });
  const setSignatory = (fields: Partial<HeadValue['signatory']>) =>
    onChange({ signatory: { ...signatory, ...fields } });
  return (
    <>
      <fieldset className="field bodies">
        <legend>{name('supervisor')}</legend>
        <TextField
          label={t.personName}
          value={supervisor.name}
          onChange={(given) => setLeader({ name: given })}
        />
        <TextField
          label={t.personTitle}
          value={supervisor.title}
          onChange={(title) => setLeader({ title })}
        />
      </fieldset>
      <fieldset className="field bodies">
        <legend>{name('signatory')}</legend>
        <TextField
          label={t.personName}
          value={signatory.name}
          onChange={(given) => setSignatory({ name: given })}
        />
        <TextField
          label={t.personTitle}
          value={signatory.title}
          onChange={(title) => setSignatory({ title })}
        />
      </fieldset>
    </>
  );
}

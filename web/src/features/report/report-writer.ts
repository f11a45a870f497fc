import { toProblem } from '../../lib/api/problem.ts';
import type { Locale } from '../../lib/text/texts.ts';
import {
  DraftSaver,
  isSameContent,
  type DraftStore,
  type SaveState,
  type Standing,
  type StoredDraft,
} from './draft-saver.ts';
import {
  bodyOf,
  toBody,
  toForm,
  type ReportBody,
  type ReportContent,
  type ReportForm,
} from './report-form-values.ts';

/** What this browser keeps beside the server: also what is no number yet, and what could not be saved. */
export interface KeptReport extends Standing<ReportBody> {
  readonly form: ReportForm;
}

/** A report as its page begins: the server's draft, or what the tasks tell where there is none. */
export interface OpenedReport {
  readonly draft: StoredDraft<ReportContent> | null;
  readonly start: ReportContent;
}

/**
 * What the form begins with: what this browser keeps, if the server's draft is still the one that it stands on or one that
 * was sent from here; else the server's.
 */
export function beginningOf(kept: KeptReport | null, opened: OpenedReport, locale: Locale): KeptReport {
  const { draft, start } = opened;
  const version = draft?.version ?? 0;
  if (kept?.version === version) return kept;
  const stored = draft && bodyOf(draft.content);
  if (kept?.sent.some((one) => isSameContent(one, stored))) return { form: kept.form, version, sent: [] };
  return { form: toForm(start, locale), version, sent: [] };
}

/** What a report is written with: the server, and what is kept in this browser. */
export interface WriterTools {
  readonly save: DraftStore<ReportBody>['save'];
  readonly read: () => Promise<StoredDraft<ReportContent> | null>;
  readonly keep: (kept: KeptReport) => void;
  readonly forget: () => void;
  readonly show: (form: ReportForm, state: SaveState) => void;
}

/** Writes one report: what is typed is kept in this browser at once, and on the server a while after the last letter. */
export class ReportWriter {
  private readonly saver: DraftSaver<ReportBody>;
  private state: SaveState = { kind: 'untouched' };
  private isSent = false;

  constructor(
    private kept: KeptReport,
    private readonly tools: WriterTools,
  ) {
    const read = async () => {
      const draft = await tools.read();
      return draft && { ...draft, content: bodyOf(draft.content) };
    };
    this.saver = new DraftSaver(kept, { save: tools.save, read }, (state, standing) => {
      this.state = state;
      this.hold({ ...standing, form: this.kept.form });
    });
  }

  change(form: ReportForm): void {
    this.hold({ ...this.kept, form });
    this.saver.change(toBody(form));
  }

  /** Goes on from what somebody else saved. */
  async takeTheirs(locale: Locale): Promise<void> {
    await this.decide((theirs) => {
      if (theirs === null) return this.saver.overwrite(0);
      this.kept = { ...this.kept, form: toForm(theirs.content, locale) };
      this.saver.take(theirs.version);
    });
  }

  /** Saves over what somebody else saved. */
  async keepMine(): Promise<void> {
    await this.decide((theirs) => this.saver.overwrite(theirs?.version ?? 0));
  }

  /** The report was sent: nothing is saved and kept any more, whatever is still on its way. */
  sent(): void {
    this.isSent = true;
    this.saver.end();
    this.tools.forget();
  }

  /** The page is open (again). */
  begin(): void {
    this.saver.begin();
  }

  /** The page was left. What is on its way still arrives, and its answer is kept. */
  end(): void {
    this.saver.end();
  }

  private async decide(go: (theirs: StoredDraft<ReportContent> | null) => void): Promise<void> {
    try {
      go(await this.tools.read());
    } catch (error) {
      // The question stays: it can be answered again.
      this.state = { kind: 'stale', problem: toProblem(error) };
      this.tools.show(this.kept.form, this.state);
    }
  }

  private hold(kept: KeptReport): void {
    this.kept = kept;
    if (this.isSent) return;
    this.tools.keep(kept);
    this.tools.show(kept.form, this.state);
  }
}

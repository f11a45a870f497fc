import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { LineSink } from '../line-sink.ts';
import type { Extract, ReadingLimits } from '../reading.ts';
import { decodeHtml } from './decode-html.ts';
import { HtmlLines } from './html-lines.ts';

type Document = DefaultTreeAdapterTypes.Document;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads a page as it would be shown, as far as that is text. No script is run, no picture or style fetched. */
export function readHtml(bytes: Buffer, limits: ReadingLimits): Extract {
  const page = parse(decodeHtml(bytes), { scriptingEnabled: false });
  const sink = new LineSink(limits.characters);
  const lines = new HtmlLines((text) => sink.add(text, null));
  lines.read(page);
  return { ...sink.finish(), title: titleOf(page), pages: null };
}

function titleOf(page: Document): string | null {
  const named = (nodes: readonly Node[], name: string) =>
    nodes.filter((node) => defaultTreeAdapter.isElementNode(node)).find(({ tagName }) => tagName === name);
  const title = named(
    named(named(page.childNodes, 'html')?.childNodes ?? [], 'head')?.childNodes ?? [],
    'title',
  );
  const text = (title?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
  return text.replace(/\s+/g, ' ').trim().normalize('NFC').slice(0, 1_000) || null;
}

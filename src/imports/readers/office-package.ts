import { DomainError } from '../../../domain/errors.ts';
import { elementAt, elementsOf, ownText, parseXml } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

/** One arrow from a part to another one (ECMA-376, part 2, section 9). */
interface Relationship {
  readonly id: string;
  /** The last word of its type: `numbering`, `worksheet`. */
  readonly type: string;
  readonly target: string;
}

/** A part with its relationships. What lies outside the file is never followed. */
export class OfficePart {
  private readonly relationships: readonly Relationship[];

  private constructor(
    private readonly zip: ZipArchive,
    readonly path: string,
    readonly root: XmlElement,
  ) {
    this.relationships = relationshipsOf(zip, path);
  }

  /** The part that the package is about: the text or the workbook. @throws DomainError 'import-file-damaged' */
  static main(zip: ZipArchive): OfficePart {
    const main = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument');
    const part = main && OfficePart.open(zip, main.target);
    if (!part) throw new DomainError('import-file-damaged');
    return part;
  }

  /** The first related part of a type, as `styles`. */
  related(type: string): OfficePart | null {
    const found = this.relationships.find((relationship) => relationship.type === type);
    return found ? OfficePart.open(this.zip, found.target) : null;
  }

  byId(id: string): OfficePart | null {
    const found = this.relationships.find((relationship) => relationship.id === id);
    return found ? OfficePart.open(this.zip, found.target) : null;
  }

  private static open(zip: ZipArchive, path: string): OfficePart | null {
    const bytes = zip.read(path);
    return bytes && new OfficePart(zip, path, parseXml(bytes));
  }
}

/** The title in the file's properties. */
export function titleProperty(zip: ZipArchive): string | null {
  const core = relationshipsOf(zip, '').find(({ type }) => type === 'core-properties');
  const bytes = core ? zip.read(core.target) : null;
  const title = bytes ? ownText(elementAt(parseXml(bytes), 'dc:title')).trim() : '';
  return title === '' ? null : title.normalize('NFC').slice(0, 1_000);
}

function relationshipsOf(zip: ZipArchive, path: string): Relationship[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const bytes = zip.read(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (bytes === null) return [];
  return elementsOf(parseXml(bytes))
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: resolved(folder, attributes['Target'] ?? ''),
    }));
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.slice(1).split('/') : `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

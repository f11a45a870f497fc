import { Transform } from 'class-transformer';

/** `true` and `false` of a query string. */
export const AsBoolean = (name: string) =>
  Transform(({ obj }: { obj: Record<string, unknown> }) => {
    const given = obj[name];
    return given === 'true' ? true : given === 'false' ? false : given;
  });

/** A list of a query string: repeated (`?status=a&status=b`) or with commas (`?status=a,b`). */
export const AsList = () =>
  Transform(({ value }: { value: unknown }) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item): unknown[] =>
      typeof item === 'string' ? item.split(',') : [item],
    ),
  );

/**
 * Does the work for each item, at most `width` at a time, and goes through all of them even where some fail.
 *
 * @returns the items that were done, and the first error where one failed
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<{ done: T[]; error: Error | undefined }> {
  const done: T[] = [];
  const errors: Error[] = [];
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      try {
        await work(item);
        done.push(item);
      } catch (error) {
        errors.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return { done, error: errors[0] };
}

/** The work's result; rejects with "no answer" once the time is over, whatever the work still does. */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), milliseconds);
  });
  try {
    return await Promise.race([work(), patience]);
  } finally {
    clearTimeout(timer);
  }
}

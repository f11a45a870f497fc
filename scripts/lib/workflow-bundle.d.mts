export function bundleWorkflows(
  target: string,
  options?: { warn?: (text: string) => void; entry?: string },
): Promise<string>;

export function readServices(text: string): Map<string, string>;
export function below(block: string, key: string): string[];
export function requiredVariables(text: string): string[];
export function composeProblems(text: string): string[];
export function composeCommand(): string[] | undefined;
export function composeConfig(
  command: string[],
  variables: Record<string, string>,
): { ok: boolean; output: string };
export function exampleVariables(text: string): Record<string, string>;

export function findPostgresTools(options?: { log?: (text: string) => void }): string;

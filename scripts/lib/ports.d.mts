export function isPortFree(port: number): Promise<boolean>;
export function anyFreePort(): Promise<number>;
export function choosePort(preferred: number, taken?: Set<number>): Promise<number>;

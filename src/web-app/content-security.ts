/** What a page may load and from where, as a policy of the header Content-Security-Policy. */
type Policy = Readonly<Record<string, readonly string[]>>;

const SELF = "'self'";
const NONE = "'none'";

/** Everything from this server alone; nothing inline, no `eval`, no plug-in, in no other site's frame. */
const STRICT: Policy = {
  'default-src': [SELF],
  'script-src': [SELF],
  'style-src': [SELF],
  'img-src': [SELF, 'data:'],
  'font-src': [SELF],
  'connect-src': [SELF],
  'object-src': [NONE],
  'base-uri': [SELF],
  'form-action': [SELF],
  'frame-ancestors': [NONE],
};

/** The page of the API's description writes styles and fonts into itself. */
const API_DOCS: Policy = { ...STRICT, 'style-src': [SELF, "'unsafe-inline'"], 'font-src': [SELF, 'data:'] };

/** How a page is reached: over HTTPS a browser is told to stay there. */
export interface PageTransport {
  readonly secure: boolean;
}

/** The policy of every answer that has none of its own. */
export function strictPolicy(transport: PageTransport): string {
  return write(STRICT, transport);
}

/** The policy of the page at `/api/docs`. */
export function apiDocsPolicy(transport: PageTransport): string {
  return write(API_DOCS, transport);
}

/** The policy of the web application's page: styles that a component adds at run time carry the nonce of the answer. */
export function webPagePolicy(nonce: string, transport: PageTransport): string {
  return write({ ...STRICT, 'style-src': [SELF, `'nonce-${nonce}'`] }, transport);
}

function write(policy: Policy, { secure }: PageTransport): string {
  const directives = Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(' ')}`);
  return [...directives, ...(secure ? ['upgrade-insecure-requests'] : [])].join(';');
}

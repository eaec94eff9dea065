/** What an audit is told as. By itself, so that the line is understood before anything is loaded. */
export const AUDIT_FORMATS = ['text', 'json', 'csv', 'xlsx', 'html', 'notice'] as const;

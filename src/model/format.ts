/** Every format that a report can be written in. */
export const formats = ['json', 'html', 'junit', 'sarif', 'codequality', 'har', 'markdown', 'intoto'] as const

/** A format that a report can be written in. */
export type Format = (typeof formats)[number]

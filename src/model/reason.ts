/**
 * Why a check decided nothing, as a stable code. `explained-elsewhere`: a simpler check shows what is wrong, and that is not
 * charged twice.
 */
export type ReasonCode = 'explained-elsewhere'

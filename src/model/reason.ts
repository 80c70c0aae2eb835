/**
 * Why a check decided nothing, as a stable code. `explained-elsewhere`: a simpler check shows what is wrong, and one defect
 * is not reported twice.
 */
export type ReasonCode = 'explained-elsewhere'

/** Stands in a written config for what only its owner knows. */
export const placeholder = 'CHANGE-ME'

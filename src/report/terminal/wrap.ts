const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** Columns that a text takes on a terminal: East Asian and emoji characters two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += columnsOfCharacter(character)
  return columns
}

function columnsOfCharacter(character: string): number {
  if (character < '\u0300') return 1
  if (/\p{M}/u.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

/** Lines of at most `columns`, broken at spaces and, where a word is longer than that, within it. */
export function wrap(text: string, columns: number): string[] {
  const width = Math.max(columns, 10)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((part) => pieces(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && columnsOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function pieces(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word]
  const head = cut(word, width)
  return [head, ...pieces(word.slice(head.length), width)]
}

/** As much of the beginning as fits into `columns`. */
export function cut(text: string, columns: number): string {
  let used = 0
  let end = 0
  for (const character of text) {
    used += columnsOfCharacter(character)
    if (used > columns) break
    end += character.length
  }
  return text.slice(0, end)
}

/** Rows that a line takes on a terminal that folds it. */
export function rowsOf(line: string, columns: number): number {
  return Math.max(1, Math.ceil(columnsOf(line) / columns))
}

/** What a config says of the paging of one operation. Whether it holds is for the reader of the document to say. */
export interface PagingSetting {
  /** The id of the operation, or `GET /path`. */
  operation: string
  /** What it is called in a sentence: `pagination.listBooks`. */
  name: string
  /** In the form of `x-pagination`, unchecked. */
  block: unknown
  /** Where a part of it stands, as a sentence begins: `threadcount.config.yaml:12: `. Empty where that is not known. */
  place(parts: readonly (string | number)[]): string
}

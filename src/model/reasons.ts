import type { Outcome } from './outcome.ts'

/** Outcomes that decide nothing. */
export type Undecided = Extract<Outcome, 'inconclusive' | 'untested' | 'inapplicable' | 'error'>

/** What one code says. `{name}` in its sentence and its advice stands for an argument. */
export interface ReasonKind {
  /** The outcomes it goes with. */
  outcomes: readonly Undecided[]
  /** When a check has it, in a sentence. */
  meaning: string
  sentence: string
  /** What to do so that the check is judged; absent where there is nothing to do. */
  advice?: string
}

const VIEWER_ADVICE = 'Call doctor, which shows what each collection returns, and check the credential.'

/** The codes, each with the names of the arguments in its sentence. */
export interface ReasonNames {
  'no-item': never
  'too-few-items': 'needed'
  'no-cursor': never
  'no-page': never
  'not-seen': 'what'
  'no-error-seen': 'what'
  'no-change-seen': 'what'
  'collection-moved': never
  'not-confirmed': never
  'explained-elsewhere': 'what'
  'walk-not-complete': never
  'too-few-walks': 'read' | 'taken'
  'unreadable-collection': 'collection' | 'found'
  'unjudged-schema': 'what'
  'budget-spent': 'requests'
  'memory-full': 'what' | 'megabytes'
  'duration-over': 'seconds'
  interrupted: never
  'target-down': 'what'
  'target-unreadable': 'what'
  'fixture-trouble': 'what'
  'no-fixtures': never
  'no-outsider': never
  'open-collection': never
  'no-readable-collection': never
  'no-empty-collection': never
  'no-second-collection': never
  'no-forbidden-collection': never
  'not-documented': 'what'
  'permitted-by-document': 'what'
  'target-declined': 'what'
  'not-compressed': never
  'only-documented-errors': never
  'suite-error': 'error'
}

/** Every reason why a check decides nothing. Codes are stable; later releases may add some. */
export const REASONS: { readonly [C in keyof ReasonNames]: ReasonKind } = {
  'no-item': {
    outcomes: ['inconclusive', 'untested'],
    meaning: 'No page that the check judges held an item.',
    sentence: 'No item was seen.',
    advice: 'Add a collection that has items.',
  },
  'too-few-items': {
    outcomes: ['inconclusive', 'untested'],
    meaning: 'The collection is smaller than the check requires.',
    sentence: 'Fewer than {needed} items were seen.',
    advice: 'Add a collection with at least {needed} items.',
  },
  'no-cursor': {
    outcomes: ['inconclusive', 'untested'],
    meaning: 'No page was followed by another, so the target returned no cursor to judge.',
    sentence: 'The target returned no next cursor.',
    advice: 'Add a collection with at least 2 items.',
  },
  'no-page': {
    outcomes: ['inconclusive'],
    meaning: 'No request of the check returned a page.',
    sentence: 'No page was seen.',
    advice: VIEWER_ADVICE,
  },
  'not-seen': {
    outcomes: ['inconclusive'],
    meaning: 'The target returned nothing of the kind that the check judges.',
    sentence: 'No {what} was seen.',
    advice: 'Add a collection with more items, and check that the credential may read it.',
  },
  'no-error-seen': {
    outcomes: ['inconclusive', 'untested'],
    meaning: 'The target returned no error of the kind that the check judges.',
    sentence: 'No {what} was seen.',
    advice: 'Add a collection with expect: { status: 403 }, or an outsider credential.',
  },
  'no-change-seen': {
    outcomes: ['inconclusive'],
    meaning: 'The changes of the suite did not happen during a walk, or no walk showed them.',
    sentence: 'No {what} was seen.',
    advice: 'Run again, and check that the fixtures change the collection that is listed.',
  },
  'collection-moved': {
    outcomes: ['inconclusive'],
    meaning: 'The collection changed while the check compared what it lists.',
    sentence: 'The collection changed while it was read.',
    advice: 'Run again while no client writes to the collection.',
  },
  'not-confirmed': {
    outcomes: ['inconclusive'],
    meaning: 'A deviation was seen, and not again when the same requests were repeated.',
    sentence: 'A deviation was seen, and not again when it was repeated.',
    advice: 'Read the findings of the check, and run again: the deviation may be intermittent.',
  },
  'explained-elsewhere': {
    outcomes: ['inconclusive'],
    meaning: 'A simpler check shows what is wrong, and the same fault is not charged twice.',
    sentence: 'Another check explains what was seen: {what}.',
    advice: 'Fix what the other checks find, then run again.',
  },
  'walk-not-complete': {
    outcomes: ['inconclusive'],
    meaning: 'The check compares with a complete walk, and no walk reached the end of the list.',
    sentence: 'No walk reached the end of the list.',
    advice: 'Add a smaller collection, or raise --max-requests.',
  },
  'too-few-walks': {
    outcomes: ['inconclusive'],
    meaning:
      'The target rejected walks of the check, or did not return their pages, so too few can be compared.',
    sentence: 'Only {read} of {taken} walks could be read.',
    advice: 'Read the statuses of these walks in exchanges.ndjson, and run again with a lower --rate.',
  },
  'unreadable-collection': {
    outcomes: ['inconclusive'],
    meaning: 'The collection that the check judges could not be read.',
    sentence: 'The collection {collection} could not be read: {found}.',
    advice: VIEWER_ADVICE,
  },
  'unjudged-schema': {
    outcomes: ['inconclusive'],
    meaning: 'A part of the schema could not be judged on every response, or took too long.',
    sentence: 'A part of the schema was not judged: {what}.',
    advice: 'Simplify this part of the schema, or raise --max-duration.',
  },
  'budget-spent': {
    outcomes: ['inconclusive'],
    meaning: 'The run had sent all its requests before the check was decided.',
    sentence: 'The budget of {requests} requests is spent.',
    advice: 'Raise --max-requests.',
  },
  'memory-full': {
    outcomes: ['inconclusive'],
    meaning: 'The pages that the check compares take more memory than a run may use.',
    sentence: 'A run keeps at most {megabytes} MB of pages: {what}.',
    advice: 'Judge a smaller collection.',
  },
  'duration-over': {
    outcomes: ['inconclusive'],
    meaning: 'The time of the run was over before the check was decided.',
    sentence: 'The {seconds} s of the run were over (--max-duration).',
    advice: 'Raise --max-duration.',
  },
  interrupted: {
    outcomes: ['inconclusive'],
    meaning: 'The run was interrupted before the check was decided.',
    sentence: 'The run was interrupted.',
    advice: 'Run again, and wait for the end.',
  },
  'target-down': {
    outcomes: ['inconclusive'],
    meaning: 'The target stopped answering during the run.',
    sentence: 'The target stopped answering: {what}.',
    advice: 'Read the log of the target at the time of its last responses.',
  },
  'target-unreadable': {
    outcomes: ['inconclusive'],
    meaning: 'No collection could be read, so the run ended after its first requests.',
    sentence: 'No collection could be read: {what}.',
    advice: VIEWER_ADVICE,
  },
  'fixture-trouble': {
    outcomes: ['inconclusive'],
    meaning: 'The suite could not make or change a collection of its own.',
    sentence: 'Fixtures failed: {what}.',
    advice: 'Check fixtures in the config, and that the editor may make and change collections.',
  },
  'no-fixtures': {
    outcomes: ['untested'],
    meaning: 'The check changes a collection, and the config has no fixtures.',
    sentence: 'No fixtures are configured.',
    advice: 'Configure fixtures, so that the suite may make collections of its own.',
  },
  'no-outsider': {
    outcomes: ['untested'],
    meaning: 'The check needs a valid credential without access, and none is configured.',
    sentence: 'No outsider credential is configured.',
    advice: 'Set THREADCOUNT_OUTSIDER_API_KEY to a valid credential without access.',
  },
  'open-collection': {
    outcomes: ['untested', 'inapplicable'],
    meaning: 'The collection is open, so any caller may read it.',
    sentence: 'The collection is open.',
    advice: 'Add a collection that is not open.',
  },
  'no-readable-collection': {
    outcomes: ['untested'],
    meaning: 'The config has no collection that the viewer may read.',
    sentence: 'No readable collection is configured.',
    advice: 'Add a collection that the viewer may read.',
  },
  'no-empty-collection': {
    outcomes: ['untested'],
    meaning: 'The check judges an empty collection, and none is configured.',
    sentence: 'No empty collection is configured.',
    advice: 'Add an empty collection, with expect: { count: 0 }.',
  },
  'no-second-collection': {
    outcomes: ['untested'],
    meaning: 'The check compares two collections, and only one with items can be read.',
    sentence: 'No other readable collection with items is configured.',
    advice: 'Add a second collection that the viewer may read.',
  },
  'no-forbidden-collection': {
    outcomes: ['untested'],
    meaning: 'The check judges a collection that the viewer may not read, and none is configured.',
    sentence: 'No forbidden collection is configured.',
    advice: 'Add a collection that the viewer may not read, with expect: { status: 403 }.',
  },
  'not-documented': {
    outcomes: ['inapplicable'],
    meaning: 'The document does not have what the check judges.',
    sentence: 'The document has no {what}.',
  },
  'permitted-by-document': {
    outcomes: ['inapplicable'],
    meaning: 'The document permits what the check would report.',
    sentence: 'The document permits {what}.',
  },
  'target-declined': {
    outcomes: ['inapplicable'],
    meaning: 'The target rejects what the check needs, and the contract permits that.',
    sentence: 'The target declined: it rejects {what}.',
  },
  'not-compressed': {
    outcomes: ['inapplicable'],
    meaning: 'The target returns uncompressed bodies only.',
    sentence: 'The target does not compress.',
  },
  'only-documented-errors': {
    outcomes: ['inapplicable'],
    meaning: 'The check judges errors that the document does not describe, and the target returned none.',
    sentence: 'Every error that was seen is described by the document.',
  },
  'suite-error': {
    outcomes: ['error'],
    meaning: 'The check itself failed. This says nothing about the target.',
    sentence: 'The check itself failed: {error}.',
    advice: 'This is a fault of the suite. Report it together with report.json.',
  },
}

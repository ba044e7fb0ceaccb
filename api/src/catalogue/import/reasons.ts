/** Stable: scripts may decide by them. */
export type ReasonCode =
  | 'NOT_AN_OBJECT'
  | 'MISSING'
  | 'WRONG_TYPE'
  | 'TOO_LONG'
  | 'UNPRINTABLE_CHARACTERS'
  | 'NOT_A_WHOLE_NUMBER'
  | 'OUT_OF_RANGE'
  | 'MINIMUM_ABOVE_MAXIMUM'
  | 'UNREADABLE_DATE'
  | 'IMPOSSIBLE_DATE'
  | 'END_BEFORE_BEGIN'
  | 'SPAN_TOO_LONG'
  | 'DUPLICATE_GUID'
  | 'CAPACITY_BELOW_SEATS_TAKEN'
  | 'PEOPLE_WAITING'
  | 'BUSY'
  | 'NOT_STORED';

/** Why a record was refused. */
export interface Reason {
  code: ReasonCode;
  field: string;
  message: string;
  /** The value in the document, shortened. */
  value: string;
}

export type NoteCode = 'TEXT_CUT' | 'ENTRIES_IGNORED' | 'UNITS_NOT_PLACED' | 'DATES_MOVED_FOR_PEOPLE';

/** Something about an accepted record that a planner may want to know. */
export interface Note {
  code: NoteCode;
  field: string;
  message: string;
}

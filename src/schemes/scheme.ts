/** A critical question: the user of the scheme must be able to answer an assumption; an exception needs a reason from the one who raises it. */
export interface Question {
  readonly kind: "assumption" | "exception";
  /** The role of the premise that answers it. */
  readonly role?: string;
  /** What the scheme of an objection to the step may be called that asks it, beside its key. */
  readonly aliases?: readonly string[];
}

/** The form of a kind of step: which premises it takes, and what may be asked of it. */
export interface SchemeForm {
  /** Of its premises, in order. */
  readonly roles: readonly string[];
  readonly questions: Readonly<Record<string, Question>>;
  /** What others call it, in English; case, "argument from" and the like do not matter. */
  readonly aliases: readonly string[];
}

/** A scheme with its words in a language. */
export interface Scheme {
  /** Its name in the language of the map. */
  readonly name: string;
  readonly roles: readonly SchemeRole[];
  readonly questions: readonly AskedQuestion[];
}

export interface SchemeRole {
  readonly id: string;
  /** What such a premise says, as a sentence. */
  readonly says: string;
}

export interface AskedQuestion extends Question {
  /** What `raises:` names. */
  readonly id: string;
  readonly text: string;
  /** What pupils are asked instead; `{to}` and `{from}` stand for the numbers of what the step supports and what by, `{is|are}` for a word that agrees with the latter. */
  readonly plain?: string;
}

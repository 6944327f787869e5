/**
 * A person as Herald knows one, wherever the portal's answer came from. This folder is pure: it
 * owns lists of people, their order and their names, and knows nothing of REST, React or the clock.
 */
export type PersonKind = 'employee' | 'extranet' | 'bot';

export type Person = {
  readonly id: number;
  /** The full name as the portal writes it. */
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly position: string;
  /** Address of the photo; '' = none. */
  readonly photo: string;
  readonly active: boolean;
  readonly kind: PersonKind;
  readonly email?: string;
  readonly middleName?: string;
  /** Full numbers as typed into the portal, without extensions. */
  readonly phones?: readonly string[];
};

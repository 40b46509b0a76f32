/** Thrown where the outside would be asked about a case that is only remembered: it is read first. */
export class NotRemembered extends Error {}

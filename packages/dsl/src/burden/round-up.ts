/** Of days and parts of days, added up: what is begun counts. A hair's breadth of binary fractions is no day. */
export function wholeUp(days: number): number {
	return Math.max(0, Math.ceil(days - 1e-9));
}

/** To half a working day: a morning and an afternoon are told apart, an hour is not. */
export function halvesUp(days: number): number {
	return wholeUp(days * 2) / 2;
}

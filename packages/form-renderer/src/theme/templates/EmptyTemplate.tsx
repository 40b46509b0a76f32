/** RJSF builds these parts for every field; our field template draws hint and error itself. */
export function EmptyTemplate(): null {
	return null;
}

/** RJSF's fields for one kind of value each: the leaf's own field does all of it. */
export default function NoField(): null {
	return null;
}

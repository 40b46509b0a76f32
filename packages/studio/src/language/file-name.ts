/** The last part of a path: folders carry no meaning. */
export function fileName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

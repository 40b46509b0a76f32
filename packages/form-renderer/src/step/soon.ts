/** Waits for something, but not for long: a slow network must not hold a person up. */
export async function soon(promise: Promise<unknown>, ms = 2500): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise((resolve) => {
		timer = setTimeout(resolve, ms);
	});
	await Promise.race([promise, late]);
	clearTimeout(timer);
}

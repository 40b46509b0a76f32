/** Planted: nobody waits for the promise, so its failure is lost. */
export function save(): void {
	store();
}

async function store(): Promise<void> {
	await Promise.resolve();
}

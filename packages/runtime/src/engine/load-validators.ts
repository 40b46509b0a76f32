import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";

/**
 * The validators of all forms of a bundle, by form. The modules come from the compiler and import nothing; the
 * browser loads the very same text.
 */
export async function loadValidators(
	bundle: Bundle,
): Promise<Readonly<Record<string, FormValidators>>> {
	const loaded = Object.entries(bundle.forms).map(
		async ([name, form]) => [name, await loadModule(form.validator)] as const,
	);
	return Object.fromEntries(await Promise.all(loaded));
}

async function loadModule(source: string): Promise<FormValidators> {
	const address = `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`;
	const { fields, step } = (await import(/* @vite-ignore */ address)) as FormValidators;
	return { fields, step };
}

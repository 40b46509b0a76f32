/** What the page shows, as its server gives it. */
export async function definition<Form>(): Promise<Form> {
	const count = new URLSearchParams(location.search).get("fields");
	return (await (await fetch(`form-${count}.json`)).json()) as Form;
}

export function place(): HTMLElement {
	return document.getElementById("form") as HTMLElement;
}

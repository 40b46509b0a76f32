/** How wide the page is that somebody applying sees: of a phone in the hand, a tablet upright, a screen on a desk. */
export type DeviceName = "phone" | "tablet" | "desktop";

export const DEVICES: readonly DeviceName[] = ["phone", "tablet", "desktop"];

/** @param asked as it stands in the address; a phone where it names none */
export function deviceIn(asked: string | undefined): DeviceName {
	return DEVICES.find((each) => each === asked) ?? "phone";
}

/** As it is to stand in the address. */
export function widthOf(device: string): string | undefined {
	return device === "phone" ? undefined : device;
}

import type { Finding } from "@onedoor/dsl";
import type { IconName } from "@onedoor/form-renderer/parts";

/** How bad it is, for those who see it. */
export const LOOKS: Readonly<
	Record<Finding["severity"], readonly [IconName, "bad" | "warn" | "info"]>
> = {
	error: ["bad", "bad"],
	warning: ["alert", "warn"],
	info: ["flag", "info"],
};

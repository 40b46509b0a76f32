import type { Carried, Notifications, OutgoingMessage } from "../../ports/ports.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** A notification port and the other side of it. */
export interface NotificationSide {
	readonly notification: Notifications;
	/** Nobody can reach the other side until it is called with `false`. */
	cut(isCut: boolean): void;
	/** Ids of what came, by its own book: each as often as the person would see it. */
	came(): readonly string[];
	/** What a person reads of one; undefined: it did not come. */
	read(id: string): Promise<Pick<OutgoingMessage, "subject" | "text"> | undefined>;
	close(): Promise<void>;
}

/**
 * What every notification port must do, simulated or real. `open` gives a new one, which reaches everybody by the e-mail
 * address and phone number of the message, with an empty book for each test.
 */
export function notificationContract(
	name: string,
	open: () => Promise<NotificationSide> | NotificationSide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);

	describe(`${name}: messages`, () => {
		test("come with their words, whatever the language", async (side) => {
			for (const message of [MESSAGE, VIETNAMESE, ARABIC]) {
				expect(isCarried(await side.notification.send(message))).toEqual(true);
				const read = await side.read(message.id);
				expect(read?.text).toEqual(message.text);
				expect(read?.subject).toEqual(message.subject);
			}
			expect(side.came()).toEqual([MESSAGE.id, VIETNAMESE.id, ARABIC.id]);
		});
		test("sent twice under one id are one message", async (side) => {
			await side.notification.send(MESSAGE);
			await side.notification.send(MESSAGE);
			await side.notification.send({ ...MESSAGE, id: OTHER });
			expect(side.came()).toEqual([MESSAGE.id, OTHER]);
		});
		test("are not lost while nobody can be reached: the same again comes once", async (side) => {
			side.cut(true);
			await expect(side.notification.send(MESSAGE)).rejects.toThrow();
			expect(side.came()).toEqual([]);
			side.cut(false);
			await side.notification.send(MESSAGE);
			expect(side.came()).toEqual([MESSAGE.id]);
		});
		test("are one line in their subject, whatever somebody typed", async (side) => {
			const subject = "Hello\r\nBcc: everybody@example.org\r\n\r\nbuy this";
			await side.notification.send({ ...MESSAGE, subject });
			const read = await side.read(MESSAGE.id);
			expect(read?.text).toEqual(MESSAGE.text);
			expect(side.came()).toEqual([MESSAGE.id]);
		});
	});
}

/** A port that says nothing of how it went has taken it. */
function isCarried(carried: Carried | undefined): boolean {
	return carried === undefined || carried.by !== undefined;
}

const MESSAGE: OutgoingMessage = {
	id: "7pa74gsrpt39ye02sy0013hjq9:3:0",
	case: "7pa74gsrpt39ye02sy0013hjq9",
	message: "received",
	to: "079196000001",
	language: "en",
	subject: "We have your application",
	text: "Case P-2026-000001 has come in.\n\nYou need do nothing now.",
	reach: { email: "ann@example.org", phone: "+84912345678" },
};
const OTHER = "7pa74gsrpt39ye02sy0013hjq9:4:0";
const VIETNAMESE = {
	...MESSAGE,
	id: "7pa74gsrpt39ye02sy0013hjq9:5:0",
	language: "vi",
	subject: "Đã nhận hồ sơ của bạn",
	text: "Hồ sơ P-2026-000001 đã được tiếp nhận.",
};
const ARABIC = {
	...MESSAGE,
	id: "7pa74gsrpt39ye02sy0013hjq9:6:0",
	language: "ar",
	subject: "لقد استلمنا طلبك",
	text: "تم استلام الملف P-2026-000001.",
};

import type { Appointments, Booking } from "../ports.ts";
import type { SimulatorStore } from "./simulator-store.ts";

const SETTING = "appointments";

type Book = Readonly<Record<string, Pick<Booking, "office" | "at">>>;

/** One desk at each office: a time belongs to whoever booked it first. */
export function simulatedAppointments(store: SimulatorStore): Appointments {
	const all = () => JSON.parse(store.setting(SETTING) ?? "{}") as Book;
	const others = (office: string, key: string): readonly string[] =>
		Object.entries(all()).flatMap(([other, booking]) =>
			other !== key && booking.office === office ? [booking.at] : [],
		);
	return {
		taken: async (office, key) => others(office, key),
		book: async ({ key, office, at }) => {
			const isTaken = others(office, key).some((taken) => Date.parse(taken) === Date.parse(at));
			if (!isTaken) store.set(SETTING, JSON.stringify({ ...all(), [key]: { office, at } }));
			return !isTaken;
		},
		free: async (key) => {
			const { [key]: _gone, ...kept } = all();
			store.set(SETTING, JSON.stringify(kept));
		},
	};
}

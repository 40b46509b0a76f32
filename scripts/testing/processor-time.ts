/**
 * Begins to count for how long this process keeps processors busy: unlike the time that passes, nothing that the machine
 * does besides is in it. Bounds on it are generous, for slow machines: what they are to find takes minutes.
 *
 * @returns milliseconds since the beginning
 */
export function processorTime(): () => number {
	const before = process.cpuUsage();
	return () => {
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};
}

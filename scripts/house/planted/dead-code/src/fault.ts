export const planted: number = 2;

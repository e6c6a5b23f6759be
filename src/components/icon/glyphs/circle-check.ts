export const circleCheck = '%3Ccircle cx=%2712%27 cy=%2712%27 r=%2710%27/%3E%3Cpath d=%27m16 9-5.5 5.5L8 12%27/%3E';

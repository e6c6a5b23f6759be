export const packageIcon =
  '%3Cpath d=%27M11 21.73a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.73z%27/%3E%3Cpath d=%27M12 22V12%27/%3E%3Cpolyline points=%273.29 7 12 12 20.71 7%27/%3E%3Cpath d=%27m7.5 4.27 9 5.15%27/%3E';

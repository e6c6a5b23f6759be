export const trash2 =
  '%3Cpath d=%27M10 11v6%27/%3E%3Cpath d=%27M14 11v6%27/%3E%3Cpath d=%27M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6%27/%3E%3Cpath d=%27M3 6h18%27/%3E%3Cpath d=%27M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2%27/%3E';

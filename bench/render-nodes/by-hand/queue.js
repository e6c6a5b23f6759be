Component({ data: { block: '', rows: [] } });

# Executes a notebook in the kernel that it names, as if from its folder: run-notebook.py NOTEBOOK RESULT
# Exits with 2 where that is not installed, with 3 where the kernel does not start, with 4 where it starts and does not answer in time, and
# with 5 where a cell fails; says why last.

import os
import socket
import sys
import time

begun = time.monotonic()

NOT_INSTALLED = 2
NOT_STARTED = 3
NO_ANSWER = 4
CELL_FAILED = 5
START_SECONDS = 15
SECONDS = 80

try:
    import nbclient
    import nbformat
    from nbclient.exceptions import CellExecutionError, DeadKernelError
    from jupyter_client.kernelspec import NoSuchKernel
    from jupyter_core.utils import run_sync
except ImportError as missing:
    print(f"python3 has no {missing.name}")
    sys.exit(NOT_INSTALLED)


def wait_until_it_listens(manager):
    deadline = time.monotonic() + START_SECONDS
    for port in manager.ports:
        while not listens(manager.ip, port):
            if time.monotonic() > deadline:
                raise TimeoutError(f"nobody listens at its port {port}")
            time.sleep(0.1)
    # It listens before it can answer, and a request in between ends the thread that would answer all others.
    time.sleep(2)


def listens(ip, port):
    with socket.socket() as caller:
        return caller.connect_ex((ip, port)) == 0


source, result = sys.argv[1:]
notebook = nbformat.read(source, nbformat.NO_CONVERT)
client = nbclient.NotebookClient(notebook, timeout=None, startup_timeout=START_SECONDS,
                                 raise_on_iopub_timeout=True, shutdown_kernel="immediate")
try:
    client.create_kernel_manager()
    client.start_new_kernel(cwd=os.path.dirname(source))
    wait_until_it_listens(client.km)
    client.start_new_kernel_client()
except NoSuchKernel as missing:
    print(f"Jupyter has no kernel {missing.name}")
    sys.exit(NOT_INSTALLED)
except (RuntimeError, OSError) as fault:
    if client.km is not None and client.km.has_kernel:
        run_sync(client.km.shutdown_kernel)(now=True)
    print(f"within {START_SECONDS} seconds: {fault}")
    sys.exit(NOT_STARTED)
try:
    with client.setup_kernel(cleanup_kc=True):
        for index, cell in enumerate(notebook.cells):
            left = SECONDS - (time.monotonic() - begun)
            if left < 1:
                raise TimeoutError
            client.timeout = int(left)
            client.execute_cell(cell, index)
except CellExecutionError as fault:
    print(fault)
    sys.exit(CELL_FAILED)
except (TimeoutError, DeadKernelError) as fault:
    print(f"within {SECONDS} seconds: {type(fault).__name__}")
    sys.exit(NO_ANSWER)
nbformat.write(notebook, result)

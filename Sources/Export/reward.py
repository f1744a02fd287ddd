"""Rewards for verl, EasyR1 and TRL from `traceloom score`.

A problem's state comes with its row of `rl-parquet`; the answer is judged by simulation, not by comparing strings.
Set TRACELOOM_SERVICE (http://127.0.0.1:PORT, of `traceloom score --serve PORT`), or leave it and the command is started
once a process and spoken to over a pipe: TRACELOOM names it where it is not on the path, TRACELOOM_SCORE has more
arguments for it, such as `--partial --weights answer=1,format=0.1`. Nothing beside Python's own library is needed.
"""

import atexit
import http.client
import json
import os
import shlex
import subprocess
import threading
import urllib.parse


class JudgeError(RuntimeError):
    """An output that could not be judged: a mistake of the set-up and not of the model."""


class Pipe:
    """The command as a process of its own, a line in and a line out."""

    def __init__(self):
        command = [os.environ.get("TRACELOOM", "traceloom"), "score"]
        command += shlex.split(os.environ.get("TRACELOOM_SCORE", ""))
        self.owner = os.getpid()
        try:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        except OSError as error:
            raise JudgeError(
                f"{command[0]} can't be started ({error}); put its path into TRACELOOM") from error

    def ask(self, lines):
        # Written from a thread of its own: both pipes may fill up.
        def write():
            try:
                self.process.stdin.write(b"".join(lines))
                self.process.stdin.flush()
            except OSError:
                pass

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        answers = []
        for _ in lines:
            line = self.process.stdout.readline()
            if not line:
                raise JudgeError(f"traceloom score ended with code {self.process.wait()}")
            answers.append(line)
        writer.join()
        return answers

    def close(self):
        if os.getpid() == self.owner and self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait()


class Service:
    """`traceloom score --serve` at an address."""

    def __init__(self, address):
        self.owner = os.getpid()
        self.address = urllib.parse.urlsplit(address)
        self.connection = None

    def ask(self, lines):
        body = b"".join(lines)
        for attempt in range(2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection(
                        self.address.hostname, self.address.port or 80, timeout=60)
                self.connection.request("POST", "/score", body)
                response = self.connection.getresponse()
                text = response.read()
                break
            except (OSError, http.client.HTTPException) as error:
                # A connection that was idle for long is closed; it is opened once more.
                self.close()
                if attempt:
                    raise JudgeError(
                        f"{self.address.geturl()} does not answer ({error}); is traceloom score --serve there?") from error
        if response.status != 200:
            raise JudgeError(f"{self.address.geturl()}: {response.status} {text.decode(errors='replace').strip()}")
        return text.splitlines()

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


_local = threading.local()
_pipe = None
_lock = threading.Lock()


def _ask(lines):
    global _pipe
    address = os.environ.get("TRACELOOM_SERVICE")
    if address:
        service = getattr(_local, "service", None)
        if service is None or service.owner != os.getpid() or service.address.geturl() != address:
            service = _local.service = Service(address)
        return service.ask(lines)
    with _lock:
        # A process that was forked has a pipe of its own.
        if _pipe is None or _pipe.owner != os.getpid() or _pipe.process.poll() is not None:
            _pipe = Pipe()
            atexit.register(_pipe.close)
        return _pipe.ask(lines)


def judge(states, outputs):
    """Returns what `traceloom score` says of each output: score, parts, details, reason."""
    lines = [
        json.dumps({"state": state, "output": output}).encode() + b"\n"
        for state, output in zip(states, outputs)
    ]
    if not lines:
        return []
    answers = [json.loads(line) for line in _ask(lines)]
    if len(answers) != len(lines):
        raise JudgeError(f"{len(lines)} outputs, and {len(answers)} scores")
    for answer in answers:
        if answer["score"] is None:
            raise JudgeError(f"an output could not be judged: {answer['reason']}")
    return answers


def _flat(answer):
    """Numbers under names that are the same for every output, as loggers need them."""
    parts = answer["parts"]
    return {
        "score": answer["score"],
        "accuracy": parts["answer"],
        "format": parts["format"],
        "steps": 0.0 if parts["steps"] is None else parts["steps"],
        "has_steps": 0.0 if parts["steps"] is None else 1.0,
    }


def compute_score(data_source=None, solution_str=None, ground_truth=None, extra_info=None, **kwargs):
    """verl: the score of one output and its parts; `extra_info` is the row's, with the state.

    EasyR1's older way is the same function, called with an output and the state in the place of the true answer.
    """
    if extra_info is None and ground_truth is None:
        # EasyR1, one at a time: compute_score(predict, ground_truth).
        return {**_easy(judge([solution_str], [data_source])[0])}
    state = (extra_info or {}).get("state") or ground_truth
    return _flat(judge([state], [solution_str])[0])


def _easy(answer):
    flat = _flat(answer)
    return {"overall": flat["score"], "format": flat["format"], "accuracy": flat["accuracy"]}


def compute_scores(reward_inputs, **kwargs):
    """EasyR1: a list of {"response", "ground_truth"} where the row's state is the true answer (data.answer_key=state)."""
    answers = judge(
        [item["ground_truth"] for item in reward_inputs], [item["response"] for item in reward_inputs])
    return [_easy(answer) for answer in answers]


def trl_reward(completions, state=None, extra_info=None, **kwargs):
    """TRL: a score for each completion, texts or lists of messages; columns of the dataset come by name."""
    if state is None:
        state = [info["state"] for info in extra_info]
    texts = [_text(completion) for completion in completions]
    return [answer["score"] for answer in judge(state, texts)]


def _text(completion):
    if isinstance(completion, str):
        return completion
    parts = []
    for message in completion:
        content = message["content"]
        if isinstance(content, str):
            parts.append(content)
        else:
            parts += [part["text"] for part in content if part.get("type") == "text"]
    return "".join(parts)

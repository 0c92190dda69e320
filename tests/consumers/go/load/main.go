// Load each document of the corpus into its generated struct, strictly, and write it again.
//
// load CORPUS TARGET, both JSON lines; a line of the target has the number of the document,
// whether it was taken, and what the struct makes of it. The map `made`, from a model's name to
// an empty struct, is written beside this file.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
)

type document struct {
	Number int             `json:"number"`
	Model  string          `json:"model"`
	Data   json.RawMessage `json:"data"`
}

type told struct {
	Number int             `json:"number"`
	Taken  bool            `json:"taken"`
	Again  json.RawMessage `json:"again"`
}

func main() {
	target := must(os.Create(os.Args[2]))
	defer target.Close()
	lines := bufio.NewScanner(must(os.Open(os.Args[1])))
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var read document
		check(json.Unmarshal(lines.Bytes(), &read))
		fmt.Fprintln(target, string(must(json.Marshal(loaded(read)))))
	}
	check(lines.Err())
}

func loaded(read document) told {
	value := made[read.Model]()
	decoder := json.NewDecoder(bytes.NewReader(read.Data))
	decoder.DisallowUnknownFields()
	if decoder.Decode(value) != nil {
		return told{Number: read.Number}
	}
	again, err := json.Marshal(value)
	if err != nil {
		return told{read.Number, true, nil}
	}
	return told{read.Number, true, again}
}

func must[T any](value T, err error) T {
	check(err)
	return value
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

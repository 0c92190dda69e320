// Ask gojsonschema about each document of the corpus.
//
// validate SCHEMAS CORPUS TARGET: a folder with a file for each model, and JSON lines; a line of
// the target has the number of the document and whether it was taken.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/xeipuuv/gojsonschema"
)

type document struct {
	Number int             `json:"number"`
	Model  string          `json:"model"`
	Data   json.RawMessage `json:"data"`
}

type told struct {
	Number int  `json:"number"`
	Taken  bool `json:"taken"`
}

func main() {
	schemas := map[string]*gojsonschema.Schema{}
	target := must(os.Create(os.Args[3]))
	defer target.Close()
	lines := bufio.NewScanner(must(os.Open(os.Args[2])))
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var read document
		check(json.Unmarshal(lines.Bytes(), &read))
		if schemas[read.Model] == nil {
			text := must(os.ReadFile(filepath.Join(os.Args[1], read.Model+".json")))
			schemas[read.Model] = must(gojsonschema.NewSchema(gojsonschema.NewBytesLoader(text)))
		}
		result := must(schemas[read.Model].Validate(gojsonschema.NewBytesLoader(read.Data)))
		fmt.Fprintln(target, string(must(json.Marshal(told{read.Number, result.Valid()}))))
	}
	check(lines.Err())
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
